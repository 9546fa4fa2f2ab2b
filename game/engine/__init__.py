"""The fiction's rules, standing, ledger, contrasts and cards: pure, no clock, file or screen."""
