"""The portal: home page, navigation, search, life situations, legal pages; ``wiring.py`` lists all rooms."""
