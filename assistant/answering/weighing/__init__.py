"""Sentences as evidence: how much of the question they say, what they hold, whether they support an answer.

The whole
    evidence    a sentence weighed against a question: the record
    weighing    every sentence of the hits weighed
    support     whether evidence is good enough to be told: a model
    gates       what no weighing makes up for: every rule by which evidence is turned away

Words
    focus       the terms that a question is about, and how much of them a text says
    rarity      how rare these terms are
    pieces      a sentence cut where it may be shortened, and the part that leads an answer
    distinct    words and numbers that tell one thing from its like (``distinct.tsv``)
    opposites   the opposite of what is asked

Who, which, where, when
    bodies      the bodies that a text names, and whether two names are of one
    doers       who does what a clause says, and to whom it goes (``doers.toml``)
    who         the body or the holder of an office that is asked for (``who.toml``)
    persons     persons by name, and who signed
    sorts       what is asked for that has words of its own: papers, steps (``sorts.toml``)
    groups      of whom it is asked what they do or get
    funds       what money comes from
    tiers       tiers of government and their budgets
    which       the one of a kind that is asked for (``which.toml``)
    where       the place that is asked for or named
    when        the date, the period or the length of time that is asked for
    finely      whether what is told of a date is as fine as asked
    years       how well the years of a sentence fit those asked
    rhythms     how often, and days that come again
    reached     what was reached, and what is aimed at

How much
    holding     whether a sentence holds the kind of thing that is asked for
    figures     which figures of a text are amounts
    units       what a figure counts, in what it is measured, for each of what it is given
    stretches   the words that say what each figure of a sentence is of
    likely      how likely each figure is the one asked for: a model
    amounts     the figures that are asked for
    changes     by how much something rose or fell, and what it was before
    bounds      from where to where figures reach, and whether a case lies there
    measures    whether a figure may be meant at all
"""
