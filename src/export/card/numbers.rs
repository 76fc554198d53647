//! The column of key figures.

use super::area::{Area, NUMBERS_PX, line};
use super::lettering::{Face, Setting, Try};
use crate::figures::{Figures, KeyFigure, KeyValue};
use crate::texts::{key_value, small_print};
use crate::units::Language;

const LABEL: Face = Face { class: "small", is_bold: false };
const LABEL_SIZES: [Try; 4] = [(20.0, 1), (19.0, 1), (18.0, 1), (17.0, 1)];
const VALUE: Face = Face { class: "value", is_bold: true };
const VALUE_SIZES: [Try; 7] = [(42.0, 1), (38.0, 1), (34.0, 1), (31.0, 1), (28.0, 1), (25.0, 1), (22.0, 1)];
const LEADING: f64 = 1.3;
/// Maximum number of figures.
const COUNT: usize = 3;
/// Maximum distance between the tops of two figures.
const PITCH_PX: f64 = 128.0;

/// The first figures that have a value which needs not be cut.
pub(super) fn shown(language: Language, figures: &Figures) -> impl Iterator<Item = &KeyFigure> {
    let fits = move |figure: &&KeyFigure| {
        let [_, value, _] = words(language, figure);
        VALUE_SIZES.last().is_some_and(|(font_px, _)| VALUE.width_px(&value, *font_px) <= NUMBERS_PX)
    };
    figures.key_figures.iter().filter(|figure| is_known(&figure.value)).filter(fits).take(COUNT)
}

/// Sets the column.
pub(super) fn set(setting: &mut Setting, language: Language, figures: &Figures, area: Area) {
    let words: Vec<[String; 3]> = shown(language, figures).map(|figure| words(language, figure)).collect();
    let pitch_px = (area.height / COUNT as f64).min(PITCH_PX);
    let values = size(VALUE, &VALUE_SIZES, area.width, words.iter().map(|[_, value, _]| value));
    let labels =
        size(LABEL, &LABEL_SIZES, area.width, words.iter().flat_map(|[label, _, small]| [label, small]));
    for (index, [label, value, small]) in words.iter().enumerate() {
        let mut top = area.top + pitch_px * index as f64;
        if index > 0 {
            setting.put(line("hairline", (area.left, top), (area.right(), top)));
        }
        top += 5.0;
        for (text, face, size, leading) in
            [(label, LABEL, labels, LEADING), (value, VALUE, values, 1.12), (small, LABEL, labels, LEADING)]
        {
            let fitted = face.fitted(text, area.width, &[size]);
            top = setting.lines(&fitted, face, leading, (area.left, top));
        }
    }
}

/// Label, figure, and what stands in small type after it.
fn words(language: Language, figure: &KeyFigure) -> [String; 3] {
    [figure.label.clone(), key_value(language, &figure.value, false), small_print(language, figure)]
}

/// The first of some sizes in which all texts fit, else the last.
fn size<'t>(
    face: Face,
    sizes: &[Try],
    width_px: f64,
    texts: impl Iterator<Item = &'t String> + Clone,
) -> Try {
    let fits = |size: &&Try| texts.clone().all(|text| face.width_px(text, size.0) <= width_px);
    sizes.iter().find(fits).or(sizes.last()).copied().unwrap_or_default()
}

fn is_known(value: &KeyValue) -> bool {
    !matches!(value, KeyValue::Measured { figure: Err(_), .. } | KeyValue::Ranked(_, None))
}
