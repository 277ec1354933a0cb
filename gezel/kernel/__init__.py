"""The ground floor: clock, money, days, verdict, steps, rule marks, actor, texts and ports. Knows no Django, no nouns."""
