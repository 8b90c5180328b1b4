"""Where the papers of a batch lie and what they are filled from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli.domain.paper_request import PaperFolders
from mutasi_cli.read.locations import TEMPLATES, shipped

if TYPE_CHECKING:
    from mutasi_cli.read.locations import Locations


def paper_folders(locations: Locations) -> PaperFolders:
    """Return the folder of the papers, the office's templates and the shipped ones; raises nothing."""
    return PaperFolders(locations.output, locations.templates, shipped(TEMPLATES))
