//! How fast the engine reads: megabytes a second at three sizes, whole and stage
//! by stage. `cargo xtask bench` runs it; a size's name as an argument ("5 KB")
//! runs that one alone.
//!
//! The best of several runs is shown: what the machine does beside it only ever
//! makes a run slower.

use galley::Text;
use galley::detect::stages;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// A letter, an article, a book, in bytes.
const SIZES: &[(&str, usize)] = &[("5 KB", 5_000), ("100 KB", 100_000), ("5 MB", 5_000_000)];
/// Time spent on each figure, at least.
const SPAN: Duration = Duration::from_millis(400);

/// Sentences as papers print them: `#` is a number, `@` a surname, `%` a place.
const PATTERNS: &[&str] = &[
    "The council in % has put £#.#m into a fund for the harbour, up # per cent on last year.",
    "\u{201c}We said # months, and we will keep to it,\u{201d} Ms @ told reporters on Tuesday.",
    "Mr @, who runs a bakery near the old quay, said the noise had cost him # customers a week.",
    "Nobody at the ministry would say on whose advice the letter was written.",
    "The survey, published on # March 20#, asked #,### people in % about their buses.",
    "According to Dr @, \"the figures don't add up\".",
    "It rained all afternoon, and by 9.30pm the road to % was under # cm of water.",
    "President @ and the trade minister met in % for nearly three hours; neither took questions.",
    "Shares in the group, which employs #,### staff, fell #.# percent to $##.## in early trading.",
    "Under the Ports and Piers Act, owners must pay between €# million and €## million.",
    "She added: 'They closed it in the 1990s, and they'll close it again.'",
    "The first of the two ferries, built in %, carries up to ### cars.",
];
const SURNAMES: &[&str] = &[
    "Brandvold", "Achterberg", "Okafor", "Penrose", "Zielinski", "Marchetti", "Lund",
];
const PLACES: &[&str] = &[
    "Leeds", "Rotterdam", "Ohio", "Cardiff", "Gdansk", "Lagos", "Port Ellery",
];

/// The same text at every run, in paragraphs of three sentences.
fn article(size: usize) -> String {
    // Marsaglia's xorshift: order enough for a benchmark, without a dependency.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = move |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % limit as u64) as usize
    };
    let mut text = String::with_capacity(size + 200);
    let mut count = 0;
    while text.len() < size {
        for c in PATTERNS[below(PATTERNS.len())].chars() {
            match c {
                '#' => text.push(char::from(b'1' + below(9) as u8)),
                '@' => text.push_str(SURNAMES[below(SURNAMES.len())]),
                '%' => text.push_str(PLACES[below(PLACES.len())]),
                _ => text.push(c),
            }
        }
        count += 1;
        text.push_str(if count % 3 == 0 { "\n\n" } else { " " });
    }
    text
}

/// The shortest time that `work` took.
fn best<T>(mut work: impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let mut best = Duration::MAX;
    while start.elapsed() < SPAN {
        let run = Instant::now();
        black_box(work());
        best = best.min(run.elapsed());
    }
    best
}

fn report(what: &str, bytes: usize, time: Duration) {
    let speed = bytes as f64 / 1e6 / time.as_secs_f64();
    println!(
        "{what:<16}{speed:>10.1} MB/s{:>12.2} ms",
        time.as_secs_f64() * 1e3
    );
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| {
        !wanted
            .iter()
            .any(|w| SIZES.iter().any(|(size, _)| w == size))
            || wanted.iter().any(|w| w == name)
    };
    for (name, size) in SIZES.iter().filter(|(name, _)| is_wanted(name)) {
        let raw = article(*size);
        println!("{name}:");
        let whole = best(|| galley::annotate(&raw));
        report("annotate", raw.len(), whole);
        let text = Text::new(&raw);
        let mut names = Duration::ZERO;
        stages::each(&text, |stage, work| {
            let time = best(work);
            if stage == "names" {
                names = time;
            }
            report(&format!("  {stage}"), raw.len(), time);
        });
        report("without names", raw.len(), whole.saturating_sub(names));
        println!();
    }
}
