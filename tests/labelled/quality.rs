//! How well figures are found, tied and judged, in counts.

/// How many figures of a set were found, tied and judged rightly.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quality {
    pub(crate) sentences: usize,
    /// Figures that the labels have.
    pub(crate) labelled: usize,
    /// Figures that were found.
    pub(crate) found: usize,
    /// Of these, those that the labels have too.
    pub(crate) right: usize,
    /// Found figures that the labels tie.
    pub(crate) to_tie: usize,
    /// Found figures that were tied.
    pub(crate) tied: usize,
    /// Of these, those that the labels tie to the same datum.
    pub(crate) tied_right: usize,
    /// Figures that are no error by their labels.
    pub(crate) sound: usize,
    /// Of these, those that were called one.
    pub(crate) alarms: usize,
    /// Figures that are an error by their labels.
    pub(crate) errors: usize,
    /// Of these, those that were called one.
    pub(crate) errors_named: usize,
    /// Errors whose words were shown as verified.
    pub(crate) verified: usize,
    /// Comparisons, directions, ranks and streaks in words, those that are an error left out.
    pub(crate) comparisons: usize,
    /// Of these, those that were found to be so.
    pub(crate) judged: usize,
}

impl Quality {
    pub(crate) fn precision(&self) -> f64 {
        self.right as f64 / self.found as f64
    }

    pub(crate) fn recall(&self) -> f64 {
        self.right as f64 / self.labelled as f64
    }

    pub(crate) fn tied_precision(&self) -> f64 {
        self.tied_right as f64 / self.tied as f64
    }

    pub(crate) fn tied_recall(&self) -> f64 {
        self.tied_right as f64 / self.to_tie as f64
    }

    pub(crate) fn false_alarms(&self) -> f64 {
        self.alarms as f64 / self.sound as f64
    }

    /// The part of the planted errors that are called one.
    pub(crate) fn errors_named(&self) -> f64 {
        self.errors_named as f64 / self.errors as f64
    }

    /// A row of the table of `make claims`.
    pub(crate) fn measured(&self, name: &str) -> String {
        let ratio = |value: f64| if value.is_finite() { format!("{value:.3}") } else { "–".to_owned() };
        let judged = self.judged as f64 / self.comparisons as f64;
        let columns = [
            name.to_owned(),
            grouped(self.labelled),
            ratio(self.precision()),
            ratio(self.recall()),
            ratio(self.tied_precision()),
            ratio(self.tied_recall()),
            format!("{} of {} ({})", self.alarms, grouped(self.sound), ratio(self.false_alarms())),
            format!("{} of {} ({})", self.errors_named, grouped(self.errors), ratio(self.errors_named())),
            self.verified.to_string(),
            format!("{} of {} ({})", self.judged, self.comparisons, ratio(judged)),
        ];
        format!("| {} |", columns.join(" | "))
    }

    /// A row of the table in docs/checking.md.
    pub(crate) fn row(&self, name: &str) -> String {
        format!(
            "| {name} | {} | {} | {:.3} | {:.3} | {:.3} | {:.3} | {} of {} | {} of {} |",
            grouped(self.sentences),
            grouped(self.labelled),
            self.precision(),
            self.recall(),
            self.tied_precision(),
            self.tied_recall(),
            self.alarms,
            grouped(self.sound),
            self.errors_named,
            self.errors
        )
    }
}

impl std::ops::AddAssign for Quality {
    fn add_assign(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.labelled += other.labelled;
        self.found += other.found;
        self.right += other.right;
        self.to_tie += other.to_tie;
        self.tied += other.tied;
        self.tied_right += other.tied_right;
        self.sound += other.sound;
        self.alarms += other.alarms;
        self.errors += other.errors;
        self.errors_named += other.errors_named;
        self.verified += other.verified;
        self.comparisons += other.comparisons;
        self.judged += other.judged;
    }
}

/// `2,854`; of less than a million.
fn grouped(count: usize) -> String {
    if count < 1000 { count.to_string() } else { format!("{},{:03}", count / 1000, count % 1000) }
}
