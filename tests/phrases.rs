//! Figures of the prose as readers see them: their marks, their cards, the line that sums up, what is reported to authors.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

mod support;

use research_widget::chart::{Frame, Scene, draw};
use research_widget::content::{Content, Variant};
use research_widget::note::parse;
use research_widget::state::{Cursor, State};
use research_widget::ui::highlighted;
use research_widget::ui::{
    ClaimCard, ClaimCardProps, ForAuthor, ForAuthorProps, NoteContext, Widget, WidgetProps,
};
use research_widget::units::{Id, Language, Period};
use std::rc::Rc;
use support::{assert_all, compare, path};
use yew::{BaseComponent, LocalServerRenderer};

const MAX_BYTES: usize = 20 * 1024;

fn json(id: &str) -> String {
    std::fs::read_to_string(path(&format!("notes/{id}.json"))).unwrap()
}

fn content(json: &str) -> Rc<Content> {
    Rc::new(Content::derive(parse(json).unwrap()))
}

async fn html<C: BaseComponent>(props: C::Properties) -> String {
    let local = tokio::task::LocalSet::new();
    let html = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    local.run_until(html.render()).await.replace("><", ">\n<") + "\n"
}

async fn page(json: &str, variant: Variant) -> String {
    let content = Rc::new(Content::derive_for(parse(json).unwrap(), None, variant));
    html::<Widget>(WidgetProps { variant, ..WidgetProps::alone(Ok(content), None) }).await
}

#[tokio::test(flavor = "current_thread")]
async fn cards_read_as_before() {
    let mut results = Vec::new();
    for id in ["amazon-q1-2026", "nordwerk-2026-03"] {
        let content = content(&json(id));
        let mut cards = String::new();
        for (claim, _) in content.claims.iter().enumerate().filter(|(_, claim)| claim.is_shown()) {
            let context = NoteContext::read_only(content.clone(), Rc::default());
            let props = ClaimCardProps { context, claim };
            cards += &format!("<!-- {claim} -->\n{}", html::<ClaimCard>(props).await);
        }
        assert!(cards.len() < MAX_BYTES, "{id}: {} bytes", cards.len());
        results.push(compare(&path(&format!("tests/golden/claims/{id}.html")), &cards));
    }
    assert_all(results);
}

#[tokio::test(flavor = "current_thread")]
async fn a_figure_that_differs_has_no_mark() {
    let right = json("amazon-q1-2026");
    let wrong = right.replacen("[17%](", "[19%](", 1);
    let of = |json: &str| content(json).claims.counts();
    assert_eq!((of(&right).wrong, of(&wrong).wrong), (0, 1));
    assert_eq!(of(&wrong).recomputed, of(&right).recomputed - 1);
    let (before, after) = (page(&right, Variant::Full).await, page(&wrong, Variant::Full).await);
    assert_eq!(before.matches("data-claim=").count() - 1, after.matches("data-claim=").count());
    assert!(before.contains(r#"" data-figure="amazon.revenue@2026-Q1/yoy">17%</span>"#));
    assert!(
        after.contains(r#"<span class="figure short" data-figure="amazon.revenue@2026-Q1/yoy">19%</span>"#)
    );
    let unchecked = of(&wrong).wrong + of(&wrong).unresolved;
    assert!(after.contains(&format!("; {unchecked} not checked")), "the line says so");
    let list = after.split("<details class=\"checked\">").nth(1).unwrap();
    assert!(!list.contains("19%"), "the list does not");
    let reported = html::<ForAuthor>(ForAuthorProps { content: content(&wrong) }).await;
    assert!(
        reported.contains("<code>\n$.summary[0]\n") || reported.contains("<code>$.summary[0]</code>"),
        "{reported}"
    );
    assert!(reported.contains("“19%”: the number differs; expected 17%"), "{reported}");
    let reported = html::<ForAuthor>(ForAuthorProps { content: content(&right) }).await;
    assert!(!reported.contains("expected"), "{reported}");
}

#[tokio::test(flavor = "current_thread")]
async fn parts_of_a_note_without_prose_say_nothing_of_it() {
    let note = json("amazon-q1-2026");
    for variant in [Variant::Card, Variant::Charts, Variant::Gauge] {
        let html = page(&note, variant).await;
        for mark in ["data-claim", "checked", "mentioned"] {
            assert!(!html.contains(mark), "{mark} in {}", variant.keyword());
        }
    }
    assert!(!page(&json("minimal"), Variant::Full).await.contains("checked"), "no figures, no line");
}

#[test]
fn what_is_read_in_a_chart_lights_what_the_prose_says_of_it() {
    let content = content(&json("amazon-q1-2026"));
    let id = |text: &str| Id::parse(text).unwrap();
    let highlighted = |chart: &str, period: &str, series: Option<&str>| {
        let period = Period::parse(period).unwrap();
        let cursor = Cursor { chart: id(chart), period, series: series.map(id) };
        let state = State { cursor: Some(cursor), ..State::default() };
        let references = highlighted(&content, &Rc::new(state))
            .into_iter()
            .map(|number| content.claims.iter().nth(number).unwrap().reference.as_ref().unwrap().to_string());
        references.collect::<Vec<_>>()
    };
    let all = highlighted("growth", "2026-Q1", None);
    for reference in ["amazon.revenue@2026-Q1", "aws.revenue@2026-Q1/yoy", "azure.growth@2025-Q3..2026-Q1"] {
        assert!(all.iter().any(|one| one == reference), "{reference} of {all:?}");
    }
    let aws = highlighted("growth", "2026-Q1", Some("aws.revenue"));
    assert!(!aws.is_empty() && aws.iter().all(|one| one.starts_with("aws.revenue@2026-Q1")), "{aws:?}");
    assert_eq!(
        highlighted("growth", "2025-Q4", None),
        ["azure.growth@2025-Q3..2026-Q1"],
        "a span is about each period"
    );
    assert_eq!(highlighted("growth", "2024-Q1", None), [] as [&str; 0]);
    assert_eq!(highlighted("capex", "2026-Q1", None), ["amazon.capex@2026-Q1"]);
    assert_eq!(highlighted("none", "2026-Q1", None), [] as [&str; 0]);
}

#[test]
fn mentioned_points_are_marked_where_they_are_shown() {
    let content = content(&json("amazon-q1-2026"));
    let chart = &content.figures.charts[0];
    let scene = Scene::whole(chart, chart.views.first().unwrap(), Frame::for_width(708.0), Language::English);
    let marks = |scene: &Scene<'_>| draw(scene).svg.to_svg().matches("class=\"mentioned\"").count();
    assert_eq!(marks(&scene), 0, "nothing is said of it");
    let scene = Scene { mentioned: Rc::from([(0, 16), (1, 15), (7, 3)]), ..scene };
    assert_eq!(marks(&scene), 2, "there is no eighth series");
    assert_eq!(marks(&Scene { range: 0..16, ..scene.clone() }), 1, "out of the range");
    assert_eq!(marks(&Scene { hidden: [0].into_iter().collect(), ..scene }), 1, "hidden");
}

/// Figures are marked wherever they stand among marks, each byte of the words once.
#[tokio::test(flavor = "current_thread")]
async fn words_stay_as_they_are() {
    for id in ["amazon-q1-2026", "nordwerk-2026-03"] {
        let note = parse(&json(id)).unwrap();
        let html = page(&json(id), Variant::Full).await.replace(">\n<", "><");
        let text = without_tags(&html);
        let bodies = note.sections.iter().flat_map(|section| &section.body);
        for (_, prose) in note.summary.iter().chain(bodies).flat_map(|block| block.texts()) {
            assert!(text.contains(&prose.plain()), "{id}: {}", prose.plain());
        }
    }
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' => is_tag = false,
            c if !is_tag => text.push(c),
            _ => {}
        }
    }
    text.replace("&#39;", "'").replace("&amp;", "&").replace("&#x27;", "'")
}
