"""The same screens as plain text: to type to, to listen to, and to watch play by themselves."""
