"""The room ``proof``: which code decides which rule, which tests stand for it, and whether they would notice a break."""
