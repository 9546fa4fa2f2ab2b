"""What the player meets: screens as values, the elements they are made of, and pure layout."""
