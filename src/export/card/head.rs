//! Kicker, rule and title.

use super::area::{EDGE_PX, TEXT_PX, line};
use super::lettering::{Face, Setting, Try, text_node};
use crate::format;
use crate::note::{Note, Role};
use crate::svg::Node;

const KICKER_PX: f64 = 22.0;
const KICKER_Y_PX: f64 = 66.0;
const RULE_Y_PX: f64 = 84.0;
/// From the title to what is below it.
const BELOW_PX: f64 = 22.0;

const KICKER: Face = Face { class: "kicker", is_bold: false };
/// Its first and last words.
const STRONG: Face = Face { class: "kind", is_bold: true };
const TITLE: Face = Face { class: "title", is_bold: true };
const TITLE_LEADING: f64 = 1.14;
/// Above figures.
pub(super) const SIZES: [Try; 6] = [(60.0, 2), (54.0, 2), (48.0, 2), (42.0, 3), (36.0, 3), (31.0, 4)];
/// Above a few words.
pub(super) const LARGE_SIZES: [Try; 5] = [(96.0, 2), (80.0, 2), (64.0, 3), (48.0, 4), (36.0, 5)];

/// Sets kicker and rule; answers with the place of the title.
pub(super) fn set_kicker(setting: &mut Setting, note: &Note) -> f64 {
    let day = note.day().map(|day| format::period(note.language, day));
    let day_px = day.as_ref().map_or(0.0, |day| KICKER.width_px(day, KICKER_PX) + 40.0);
    setting.put(kicker(note, TEXT_PX - day_px));
    if let Some(day) = day {
        let node = text_node(KICKER, KICKER_PX, (EDGE_PX + TEXT_PX, KICKER_Y_PX));
        setting.put(node.with("text-anchor", "end").with_text(day));
    }
    setting.put(line("rule", (EDGE_PX, RULE_Y_PX), (EDGE_PX + TEXT_PX, RULE_Y_PX)));
    RULE_Y_PX + 16.0
}

/// Sets the title from a height on; answers with the place of what comes below it.
pub(super) fn set_title(setting: &mut Setting, note: &Note, sizes: &[Try], top: f64) -> f64 {
    let title = TITLE.fitted(&note.title, TEXT_PX, sizes);
    setting.lines(&title, TITLE, TITLE_LEADING, (EDGE_PX, top)) + BELOW_PX
}

/// `Research note · Example Research · AMZN · MSFT`, of which the parts after the first give way where there is no
/// room. That a company is invented never does.
fn kicker(note: &Note, width_px: f64) -> Node {
    let messages = format::messages(note.language);
    let subjects = || note.companies.iter().filter(|company| company.role == Role::Subject);
    let companies: Vec<String> =
        subjects().map(|company| company.ticker.as_ref().unwrap_or(&company.name).clone()).collect();
    let publisher: Vec<String> = note.publisher.iter().map(|publisher| publisher.name.clone()).collect();
    let fictional = if subjects().any(|company| company.fictional) { messages.fictional } else { "" };
    let joined = |parts: &[&[String]]| {
        let parts = parts.iter().flat_map(|names| names.iter());
        parts.map(|name| format!(" · {name}")).collect::<String>()
    };
    let strong_px =
        STRONG.width_px(messages.research_note, KICKER_PX) + STRONG.width_px(fictional, KICKER_PX);
    let own_px = |middle: &str| strong_px + KICKER.width_px(&format!("{middle} · "), KICKER_PX);
    let choices =
        [joined(&[&publisher, &companies]), joined(&[&companies]), joined(&[&publisher]), String::new()];
    let middle = choices.into_iter().find(|middle| own_px(middle) <= width_px).unwrap_or_default();
    let span = |class: &'static str, text: &str| Node::new("tspan").with("class", class).with_text(text);
    let node = text_node(KICKER, KICKER_PX, (EDGE_PX, KICKER_Y_PX));
    let node = node.with_child(span("kind", messages.research_note)).with_text(middle);
    if fictional.is_empty() { node } else { node.with_text(" · ").with_child(span("fictional", fictional)) }
}
