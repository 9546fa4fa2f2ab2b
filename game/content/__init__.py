"""The only reader of data files: from bytes to a checked, frozen library, or to every problem."""
