//! Which of many things are one: disjoint sets (Galler and Fischer 1964), paths halved on the way.

/// Things by index, each in one group.
#[derive(Debug, Default)]
pub(super) struct Groups(Vec<usize>);

impl Groups {
    /// A new thing in a group of its own.
    pub fn add(&mut self) -> usize {
        self.0.push(self.0.len());
        self.0.len() - 1
    }

    /// The thing that stands for the group of `at`: its first.
    pub fn root(&mut self, mut at: usize) -> usize {
        while let Some(&above) = self.0.get(at)
            && above != at
        {
            let next = self.0.get(above).copied().unwrap_or(above);
            if let Some(own) = self.0.get_mut(at) {
                *own = next;
            }
            at = next;
        }
        at
    }

    /// Makes the groups of `a` and `b` one.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(root) = self.0.get_mut(a.max(b)) {
            *root = a.min(b);
        }
    }

    /// Joins `one` with `others` if those are all of one group.
    pub fn join_if_one(&mut self, one: usize, others: &[usize]) {
        let Some((&first, rest)) = others.split_first() else {
            return;
        };
        let root = self.root(first);
        if rest.iter().all(|&other| self.root(other) == root) {
            self.join(one, first);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins() {
        let mut groups = Groups::default();
        let [a, b, c, d] = [(); 4].map(|()| groups.add());
        groups.join(c, b);
        groups.join_if_one(d, &[b, c]);
        groups.join_if_one(a, &[b, a]);
        assert_eq!([a, b, c, d].map(|x| groups.root(x)), [0, 1, 1, 1]);
    }
}
