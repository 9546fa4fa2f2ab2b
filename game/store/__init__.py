"""What is kept on the player's disk: journals and settings. It knows mappings, not the game."""
