//! The note from title to call to action, or the part of it that is asked for.

use super::chart_figure::ChartFigure;
use super::checked::for_author;
use super::claim_card::{ClaimCardProps, claim_card};
use super::header::{header, theme_buttons, theme_switch};
use super::markup::{el, fragment};
use super::places::{Places, Slips};
use super::services::Services;
use super::shown::ChartContext;
use super::still::{Part, Still};
use super::variant::Variant;
use super::widget::Content;
use crate::state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// A note, and all that its parts need.
pub(super) struct NotePage<'p> {
    pub(super) content: &'p Rc<Content>,
    pub(super) state: &'p Rc<State>,
    pub(super) width_px: Option<u32>,
    pub(super) services: &'p Services,
    pub(super) dispatch: &'p Callback<Action>,
    /// Each chart's HTML where it is made beforehand.
    pub(super) proofs: &'p [AttrValue],
}

impl NotePage<'_> {
    pub(super) fn html(&self, variant: Variant) -> Html {
        let charts = (0..self.content.figures.charts.len()).map(|place| self.chart_or_proof(place));
        match variant {
            Variant::Full => {
                let lead = fragment().with(self.header(true)).with(self.still(Part::Lead));
                lead.with_all(charts).with(self.still(Part::Rest))
            }
            Variant::Card => fragment().with(self.header(false)).with(self.still(Part::Card)),
            Variant::Charts => fragment().with_all(charts),
            Variant::Gauge => fragment().with(self.header(false)).with(self.still(Part::Gauge)),
        }
        .html()
    }

    /// The live parts, each in its place of a page that was made beforehand.
    pub(super) fn live_parts(&self, places: &Places) -> Html {
        let language = self.content.note.language;
        let switch = places.theme.iter().map(|place| {
            create_portal(theme_buttons(language, self.state.theme, self.dispatch), place.clone())
        });
        let charts =
            places.charts.iter().map(|(chart, place)| create_portal(self.chart(*chart), place.clone()));
        fragment().with_all(switch.chain(charts)).html()
    }

    /// What opens beside the words.
    pub(super) fn in_slips(&self, slips: &Slips) -> Html {
        let card = self.state.look.map(|look| {
            claim_card(&ClaimCardProps {
                content: self.content.clone(),
                claim: look.claim,
                state: self.state.clone(),
                services: self.services.clone(),
                dispatch: self.dispatch.clone(),
            })
        });
        let for_author =
            slips.for_author.as_ref().map(|place| create_portal(for_author(self.content), place.clone()));
        let card = create_portal(card.unwrap_or_default(), slips.card.clone());
        fragment().with(card).with(for_author).html()
    }

    fn header(&self, has_switch: bool) -> Html {
        let note = &self.content.note;
        let switch = || theme_switch(note.language, self.state.theme, self.dispatch);
        header(note, if has_switch { switch() } else { Html::default() })
    }

    fn still(&self, part: Part) -> Html {
        html! { <Still content={self.content.clone()} {part} /> }
    }

    fn chart_or_proof(&self, place: usize) -> Html {
        match self.proofs.get(place) {
            Some(proof) => {
                let proofs = el("div").class("proofs").attr("data-place", place.to_string());
                proofs.with(Html::from_html_unchecked(proof.clone())).html()
            }
            None => self.chart(place),
        }
    }

    fn chart(&self, place: usize) -> Html {
        let context = ChartContext {
            content: self.content.clone(),
            place,
            state: self.state.clone(),
            services: self.services.clone(),
            dispatch: self.dispatch.clone(),
        };
        html! { <ChartFigure {context} width_px={self.width_px} /> }
    }
}
