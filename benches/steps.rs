//! How long reading, deriving, checking and drawing take.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

mod operations;

const COUNTS: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

fn parse(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    group.bench_function("first note", |b| {
        b.iter(|| operations::parse_text(black_box(operations::FIRST_NOTE)));
    });
    let typed = operations::typed(100_000);
    group.throughput(Throughput::Elements(100_000)).sample_size(10);
    group.bench_function("100000 typed points", |b| b.iter(|| operations::parse_text(black_box(&typed))));
    group.throughput(Throughput::Elements(1_000_000));
    for (name, column) in
        [("consecutive", operations::consecutive(1_000_000)), ("trading", operations::trading(1_000_000))]
    {
        group.bench_function(BenchmarkId::new("column of minutes", name), |b| {
            b.iter_batched(|| column.clone(), operations::parse_column, BatchSize::LargeInput);
        });
    }
}

fn derive(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("derive");
    let first = Rc::new(operations::parse_text(operations::FIRST_NOTE));
    group.bench_function("first note", |b| b.iter(|| operations::derive_figures(black_box(&first))));
    for count in COUNTS {
        let note = Rc::new(operations::parse_column(operations::consecutive(count)));
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("minutes", count), &note, |b, note| {
            b.iter(|| operations::derive_figures(black_box(note)));
        });
    }
}

fn check(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    for (name, text) in [("first note", operations::FIRST_NOTE), ("German note", operations::GERMAN_NOTE)] {
        let note = operations::parse_text(text);
        group.bench_function(name, |b| b.iter(|| operations::check_claims(black_box(&note))));
    }
}

fn draw(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("draw");
    for count in COUNTS {
        let note = Rc::new(operations::parse_column(operations::consecutive(count)));
        let chart = operations::derive_figures(&note).charts.remove(0);
        for (name, operation) in [
            ("whole", operations::draw_whole as fn(&_) -> _),
            ("zoom step", operations::draw_step),
            ("2 percent", operations::draw_part),
        ] {
            group.bench_function(BenchmarkId::new(name, count), |b| b.iter(|| operation(black_box(&chart))));
        }
    }
}

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    parse(&mut criterion);
    derive(&mut criterion);
    check(&mut criterion);
    draw(&mut criterion);
    criterion.final_summary();
}
