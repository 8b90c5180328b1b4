"""The files of an office, made from the people of the worked example."""
