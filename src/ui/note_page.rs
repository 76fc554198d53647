//! The page of a note, or the part of it that a variant shows.

use super::chart_figure::{ChartFigure, Width};
use super::chart_model::ChartContext;
use super::claim_card::{ClaimCardProps, claim_card};
use super::claim_list::for_author;
use super::context::NoteContext;
use super::elements::fragment;
use super::header::{header, theme_buttons, theme_switch};
use super::mount_points::{MountPoints, PopoverHosts};
use super::prerendered_chart::Prerenderer;
use super::static_part::{Part, StaticPart};
use crate::claims::Claims;
use crate::content::Variant;
use yew::prelude::*;

/// The values that all parts of a page are rendered from.
pub(super) struct NotePage {
    pub(super) context: NoteContext,
    pub(super) width_px: Option<u32>,
    /// Renders the charts of a page that is not live yet.
    pub(super) prerenderer: Option<Prerenderer>,
    /// How many of the charts have their pictures so far.
    pub(super) drawn: usize,
}

impl NotePage {
    pub(super) fn html(&self, variant: Variant) -> Html {
        let charts =
            (0..self.context.content.figures.charts.len()).map(|index| self.chart_or_prerendered(index));
        match variant {
            Variant::Full => {
                let content = &self.context.content;
                let header = header(&content.note, &content.claims, true);
                let lead = fragment().with(header).with(self.static_part(Part::Lead));
                let theme = self.context.state.theme;
                let switch = theme_switch(content.note.language, theme, &self.context.dispatch);
                lead.with_all(charts).with(self.static_part(Part::Rest)).with(switch)
            }
            Variant::Card => fragment().with(self.bare_header(true)).with(self.static_part(Part::Card)),
            // Results are what a note without charts has to show.
            Variant::Charts if self.context.content.figures.charts.is_empty() => {
                fragment().with(self.static_part(Part::Results))
            }
            Variant::Charts => fragment().with_all(charts),
            Variant::Gauge => fragment().with(self.bare_header(false)).with(self.static_part(Part::Gauge)),
        }
        .html()
    }

    /// The interactive parts, as portals into the mount points of a prerendered page.
    pub(super) fn live_parts(&self, mount_points: &MountPoints) -> Html {
        let language = self.context.content.note.language;
        let switch = mount_points.theme.iter().map(|host| {
            create_portal(
                theme_buttons(language, self.context.state.theme, &self.context.dispatch),
                host.clone(),
            )
        });
        let charts =
            mount_points.charts.iter().map(|(index, host)| create_portal(self.chart(*index), host.clone()));
        fragment().with_all(switch.chain(charts)).html()
    }

    /// The popovers, as portals into their hosts.
    pub(super) fn popover_portals(&self, popovers: &PopoverHosts) -> Html {
        let card = self
            .context
            .state
            .card
            .map(|open| claim_card(&ClaimCardProps { context: self.context.clone(), claim: open.claim }));
        let for_author = popovers
            .for_author
            .as_ref()
            .map(|host| create_portal(for_author(&self.context.content), host.clone()));
        let card = create_portal(card.unwrap_or_default(), popovers.card.clone());
        fragment().with(card).with(for_author).html()
    }

    /// The head of what has no marks on its figures.
    fn bare_header(&self, has_mood: bool) -> Html {
        header(&self.context.content.note, &Claims::default(), has_mood)
    }

    fn static_part(&self, part: Part) -> Html {
        html! { <StaticPart content={self.context.content.clone()} {part} /> }
    }

    fn chart_or_prerendered(&self, index: usize) -> Html {
        if let Some(Prerenderer(prerendered)) = self.prerenderer {
            return prerendered(&self.chart_context(index));
        }
        self.chart(index)
    }

    fn chart(&self, index: usize) -> Html {
        let context = self.chart_context(index);
        let width = self.width_px.filter(|_| index < self.drawn).map(Width::Px);
        html! { <ChartFigure {context} {width} /> }
    }

    fn chart_context(&self, index: usize) -> ChartContext {
        ChartContext { shared: self.context.clone(), index }
    }
}
