"""Pure rules of the offers: when a counter is open, what a service needs to be published, how titles are sorted."""
