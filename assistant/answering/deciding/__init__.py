"""Yes or no: what a question claims, and whether a clause bears it out.

The claim and the clause
    claimed     where in a question its claim stands
    claims      what a question claims: of what, and what is said of it (``verdicts.toml``)
    heads       the head of a claim, and whether that is denied
    polarity    which stretches of a sentence deny what they say, and what it leaves out
    saying      how much of a claim a sentence says, and in which stretch

The verdict
    verdicts    "Có" or "Không", as far as one sentence decides that
    vetoes      what takes a "Có" back
    choosing    which sentences may decide, and what of them is shown
    confirming  a claim about a body or a time, asked openly and compared
    otherwise   a claim that nothing supports, and that a clause contradicts in one point

Rules, each by what it compares; they give a verdict, "" where the clause leaves it open, None where they say nothing
    agents      the body that does a thing, leads it or helps with it
    presence    whether there is such a thing at all: a model
    posts       who holds a post
    acts        the act by which something goes, or that is replaced
    elsewhere   what is said, but of another body, number, name or thing of the kind
    stated      the amount or the bound that is claimed
    cases       the case that is put, and which amount is its own
    times       days, deadlines and rhythms
    freed       what is had for nothing, for less or not at all
    binding     what must be done, in one way, of one alone or of all
    ordering    what comes before what
    opposing    the other way, the other condition, the other thing held so
"""
