//! What the page is: state, actions, effects. No web types.
