//! Inks: a drawing says what an element is, and `styles/chart.css` says which colour that has.
//!
//! plotters passes nothing but a colour to its backend, so each ink has a reserved colour as its key.

/// Declares [`Ink`] from one table: for each ink its number, which its key holds, and its class.
macro_rules! inks {
    (
        plain { $($(#[$plain_doc:meta])* $plain:ident = $plain_number:literal, $plain_class:literal;)* }
        of_series { $($(#[$doc:meta])* $ink:ident = $number:literal, $class:literal;)* }
    ) => {
        /// The role of an element of a picture, which decides its colour. Elements of a series have its slot, counted
        /// from 0.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Ink {
            $($(#[$plain_doc])* $plain,)*
            $($(#[$doc])* $ink(u8),)*
        }

        impl Ink {
            /// The reserved colour of the ink in drawing calls: its number, its slot, 0.
            pub fn key(self) -> (u8, u8, u8) {
                match self {
                    $(Self::$plain => ($plain_number, 0, 0),)*
                    $(Self::$ink(slot) => ($number, slot, 0),)*
                }
            }

            /// The ink of a reserved colour; `None` for all others.
            pub(super) fn from_key(key: (u8, u8, u8)) -> Option<Self> {
                Some(match key {
                    $(($plain_number, 0, 0) => Self::$plain,)*
                    $(($number, slot, 0) => Self::$ink(slot),)*
                    _ => return None,
                })
            }

            /// The classes that `styles/chart.css` gives colours to: `line strong s1`. Slots are counted from 1 there.
            pub fn class(self) -> String {
                let (class, slot) = match self {
                    $(Self::$plain => ($plain_class, None),)*
                    $(Self::$ink(slot) => ($class, Some(slot)),)*
                };
                slot.map_or_else(|| class.to_owned(), |slot| format!("{class} s{}", u16::from(slot) + 1))
            }

            /// Every ink, those of series in one slot.
            #[cfg(test)]
            fn all(slot: u8) -> Vec<Self> {
                vec![$(Self::$plain,)* $(Self::$ink(slot),)*]
            }
        }
    };
}

inks! {
    plain {
        /// Grid line.
        Grid = 1, "grid";
        /// The line at zero.
        Zero = 2, "zero";
        /// Tick of an axis.
        Tick = 3, "tick";
        /// Number or period of an axis.
        AxisText = 4, "axis";
        /// Words inside the plot.
        NoteText = 5, "remark";
        /// Line where a definition changes.
        Break = 6, "break";
        /// Line under a series in the colour of the background, so that crossings can be read.
        Halo = 7, "halo";
        /// Annotated range of periods.
        Range = 19, "range";
        /// A level that values are compared with.
        Level = 20, "level";
        /// Line under it in the colour of the background, so that it shows on bars and areas.
        LevelHalo = 21, "level under";
        /// Point that the prose mentions.
        Mentioned = 23, "mentioned";
        /// Name of a figure that is compared with expectations.
        RowName = 25, "row-name";
        /// Consensus or forecast.
        Expected = 26, "expected";
        /// Guidance of the company.
        Guided = 27, "guided";
        /// Guidance before its revision.
        GuidedBefore = 28, "guided before";
        /// Text of guidance.
        GuidedText = 29, "remark guided-text";
        /// An earlier figure.
        Earlier = 30, "earlier";
        /// Change of a bar on the one before it.
        ChangeText = 31, "remark change";
    }
    of_series {
        /// Reference line of a callout.
        Reference = 8, "ref";
        /// Line.
        Line = 9, "line";
        /// Line that is emphasised.
        StrongLine = 24, "line strong";
        /// Outline of a line whose points are closer together than pixels.
        Dense = 22, "line dense";
        /// Point.
        Dot = 10, "dot";
        /// Point whose figure is implied or estimated, or which a callout refers back to.
        HollowDot = 11, "dot hollow";
        /// Bar.
        Bar = 12, "bar";
        /// Outline of a bar whose figure is implied or estimated.
        DerivedBar = 13, "bar derived";
        /// Hatching of such a bar.
        Hatch = 14, "hatch";
        /// Direct label.
        Label = 15, "label";
        /// Area or bar of a stack, with a seam around it.
        Layer = 16, "layer";
        /// Area between a line and zero.
        AreaFill = 17, "area-fill";
        /// Number of an axis that belongs to one series.
        SeriesAxisText = 18, "axis own";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_leads_back_to_its_ink() {
        for ink in (0..=u8::MAX).flat_map(Ink::all) {
            assert_eq!(Ink::from_key(ink.key()), Some(ink));
        }
        assert_eq!((Ink::from_key((0, 0, 0)), Ink::from_key((1, 0, 1))), (None, None));
    }

    #[test]
    fn classes_count_slots_from_one() {
        assert_eq!(
            [Ink::Grid, Ink::StrongLine(0), Ink::Bar(7)].map(Ink::class),
            ["grid", "line strong s1", "bar s8"]
        );
    }
}
