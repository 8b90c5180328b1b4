"""Generator of the worked example: one lawful batch, invented people only."""
