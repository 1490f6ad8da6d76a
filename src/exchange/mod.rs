//! How annotations leave and come back: one format a file, wire types apart from model types.
