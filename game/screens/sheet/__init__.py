"""The style sheet, in the order of what the player meets."""
