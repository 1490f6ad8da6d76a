//! How work survives: records, versions, storage errors.
