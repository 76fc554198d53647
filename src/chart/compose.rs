//! Draws a scene: its layers from the back to the front.

use super::annotations::bar_label::draw_bar_label;
use super::annotations::breaks::draw_breaks;
use super::annotations::levels::Levels;
use super::annotations::obstacles::obstacles;
use super::annotations::placer::LabelPlacer;
use super::annotations::points::Points;
use super::annotations::ranges::Ranges;
use super::axes::{draw_axes, draw_zero_line};
use super::canvas::Canvas;
use super::direct_labels::draw_end_labels;
use super::drawing::Drawing;
use super::layers::Layers;
use super::marks::bar_labels::bar_labels;
use super::marks::bars::Bars;
use super::marks::lines::{draw_area_fills, draw_lines};
use super::marks::markers::draw_mentioned;
use super::marks::stacks::draw_stacks;
use super::plot::Plot;
use super::scene::Scene;

/// Draws a scene. Equal scenes give equal bytes on every host.
pub fn draw(scene: &Scene<'_>) -> Drawing {
    let plot = Plot::new(scene);
    let canvas = Canvas::new(scene.frame.width_px, scene.frame.height_px);
    let unplaced = draw_layers(&plot, &Layers::one(&canvas));
    let layout = &plot.mapping.layout;
    Drawing {
        svg: canvas.into_svg(),
        frame: scene.frame,
        unplaced,
        plot_px: (layout.top, layout.bottom),
        stack: plot.mapping.stack.clone(),
        mapping: plot.mapping,
    }
}

/// Draws everything, from the back to the front; returns the texts for which there was no room.
pub(super) fn draw_layers(plot: &Plot<'_>, layers: &Layers<'_>) -> Vec<String> {
    let bars = Bars::new(plot);
    let (ranges, levels, points) = (Ranges::new(plot), Levels::new(plot), Points::new(plot));
    let mut placer = LabelPlacer::new(&plot.mapping.layout, obstacles(plot, &bars));
    ranges.draw(layers.shapes);
    draw_axes(plot, layers);
    draw_area_fills(plot, layers.shapes);
    draw_stacks(plot, layers);
    bars.draw(layers);
    draw_zero_line(plot, layers.shapes);
    levels.draw(layers, &mut placer);
    points.draw_references(layers.shapes, &mut placer);
    draw_lines(plot, layers);
    draw_mentioned(plot, layers.points);
    for label in bar_labels(&bars) {
        draw_bar_label(&label, &levels, layers.words, &mut placer);
    }
    draw_breaks(plot, layers.words, &mut placer);
    points.draw_texts(layers, &mut placer);
    levels.draw_texts(layers.words, &mut placer);
    ranges.draw_texts(layers.words, &mut placer);
    draw_end_labels(plot, layers.ends);
    placer.into_unplaced()
}
