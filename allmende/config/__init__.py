"""The top storey: settings, addresses, the command line and the way the house is started."""
