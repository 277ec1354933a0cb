"""From matched partners to an approved project: questions, targets, budget, financing, checks, evaluation."""
