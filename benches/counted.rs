//! One operation a fixed number of times, for callgrind to count: `counted OPERATION POINTS [TIMES]`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a bench fails by panicking, and its numbers are read"
)]

use std::hint::black_box;
use std::process::ExitCode;
use std::rc::Rc;

mod operations;

const USAGE: &str = "counted OPERATION POINTS [TIMES]
operations: parse_first parse_typed parse_column parse_trading derive draw_whole draw_step draw_part
            trading_whole trading_step trading_part overlay";

fn repeat<T>(times: usize, operation: impl Fn() -> T) {
    for _ in 0..times {
        black_box(operation());
    }
}

/// False where there is no operation of that name.
fn run(operation: &str, count: usize, times: usize) -> bool {
    let chart = |column| {
        let note = Rc::new(operations::parse_column(column));
        operations::derive_figures(&note).charts.remove(0)
    };
    let draw = |operation: fn(&_) -> _, column| {
        let chart = chart(column);
        repeat(times, || operation(black_box(&chart)));
    };
    match operation {
        "parse_first" => repeat(times, || operations::parse_text(black_box(operations::FIRST_NOTE))),
        "parse_typed" => {
            let text = operations::typed(count);
            repeat(times, || operations::parse_text(black_box(&text)));
        }
        "parse_column" => repeat(times, || operations::parse_column(operations::consecutive(count))),
        "parse_trading" => repeat(times, || operations::parse_column(operations::trading(count))),
        "derive" => {
            let note = Rc::new(operations::parse_column(operations::consecutive(count)));
            repeat(times, || operations::derive_figures(black_box(&note)));
        }
        "draw_whole" => draw(operations::draw_whole, operations::consecutive(count)),
        "draw_step" => draw(operations::draw_step, operations::consecutive(count)),
        "draw_part" => draw(operations::draw_part, operations::consecutive(count)),
        "trading_whole" => draw(operations::draw_whole, operations::trading(count)),
        "trading_step" => draw(operations::draw_step, operations::trading(count)),
        "overlay" => {
            let chart = chart(operations::consecutive(count));
            let drawing = operations::draw_whole(&chart);
            repeat(times, || operations::overlay_middle(black_box(&chart), black_box(&drawing)));
        }
        "trading_part" => draw(operations::draw_part, operations::trading(count)),
        _ => return false,
    }
    true
}

fn main() -> ExitCode {
    // cargo adds --bench.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let number = |index: usize, default| words.get(index).map_or(Some(default), |word| word.parse().ok());
    let (Some(operation), Some(count), Some(times)) = (words.first(), number(1, 0), number(2, 1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    if run(operation, count, times) {
        ExitCode::SUCCESS
    } else {
        eprintln!("{USAGE}");
        ExitCode::from(2)
    }
}
