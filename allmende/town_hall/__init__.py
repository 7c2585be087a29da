"""What residents do at the town hall: offers and their forms, cases."""
