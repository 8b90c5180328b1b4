"""Files on the disk: written whole or not at all, locked, listed in a manifest, packed without a clock."""
