"""The ground floor without any domain: tenancy, clock, errors, state tables, jobs, outbox and UI components."""
