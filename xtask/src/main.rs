//! `cargo xtask`: what README, CI and people all call.

fn main() {
    println!("usage: cargo xtask serve|build|test|shots|bench|eval|train");
}
