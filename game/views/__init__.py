"""Words and numbers ready to be drawn, spoken, printed or sent; all interface text is here."""
