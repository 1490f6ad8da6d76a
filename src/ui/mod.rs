//! Yew components, thin.
