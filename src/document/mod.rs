//! What people decide about an article.
