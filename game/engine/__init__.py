"""The fiction's rules, standing and ledger, contrasts and cards: pure, with no clock, file or screen."""
