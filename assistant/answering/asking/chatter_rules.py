"""Which clauses, openings and closings are no part of a question, as rules over the roles of their words.

No rule takes a question word, or what narrows the question, from it.
"""

from __future__ import annotations

from assistant.answering.asking.roles import rule

# "tôi", "sở tôi", "mấy anh chị bên em"
_US = "([workplace person you]{0,4} self [office self]* | people{1,2})"
# "cho anh phó chủ tịch ở hội thảo …,"
_FOR_WHOM = """
    (for [office people] [office level name people]*)?
    (at [does looks paper] [^asking stop]* (?=stop))?
"""

# What may open a clause, the question behind it; the first that fits is taken, and they are tried again behind it.
OPENINGS = tuple(
    rule(f"({expression}) stop?")
    for expression in (
        # who is written to: "Kính gửi …"
        "salutation [^asking stop]* (?=stop)",
        # courtesy: "ad ơi", "Dạ thưa anh chị"
        "[courtesy people]* courtesy [courtesy people]* particle*",
        "[courtesy people]+ particle+ (?! [asking other]* does)",
        # who is called, before a stop: "chị,"
        "people+ (?= [comma colon])",
        # what leads over: "…, thế thì …"
        "(?<=stop) [particle then]+ (?=.)",
        "particle (?= [comma full_stop] | self [about_to must deed] | for self)",
        # who asks: "Sếp hỏi gấp", "cho em hỏi"
        """
        [people workplace auxiliary for begs courtesy with]* asks [helps when people particle with that]* (?!$)
        """,
        # the same by a title: "Chị tổ phó hỏi,"
        """
        [you person] [people workplace]* other{1,3} [people workplace]*
        asks [helps when people particle that]* (?= [comma colon])
        """,
        # hearsay: "nghe nói", "em không biết"
        "[people about_to]* heard [that particle]?",
        # and who says it: "người ta nói"
        "workplace* people+ [people workplace]* auxiliary* says that? (?! asking | must | self | stop | $)",
        # a request: "nhờ bạn", "giúp em"
        "begs+ people+ helps?",
        "begs (?= [shows asking fact does looks])",
        "begs? helps people+",
        "begs people* helps",
        # and what to do: "chị tra giúp em với"
        "people{0,2} must? looks+ helps people? [with at courtesy particle]*",
        # "em phải giải thích cho lãnh đạo xã hiểu"
        "self? auxiliary* [shows does]+ for [people workplace]+ does+ (?! that?$)",
        # "cần tóm …", "tôi phải tổng hợp …"
        "self? [about_to must]+ (?= shows)",
        # what is needed: "tôi cần con số", but not where that is all
        """
        (people* auxiliary* [about_to begs] | [begs people]* for [begs people]+)
        fact+ about? (?! other* stop? $)
        """,
        # what it is for: "em đang soạn bài giảng về"
        f"""
        ({_US} auxiliary* | auxiliary* [about_to when])
        deed+ [deed paper fact when]* paper [does looks paper fact when]* {_FOR_WHOM} about?
        """,
        # "chuẩn bị bài giảng"
        f"auxiliary* prepares [deed paper]* [does looks paper] {_FOR_WHOM} about?",
        # "huyện em định báo là"
        f"{_US} auxiliary* does+ that",
        # what is being done, before a colon: "Sở tôi đang ước số suất học"
        f"{_US} auxiliary* deed [^asking about narrows stop]* colon",
        # where they work: "em làm bên sở …,"
        "people{1,2} auxiliary* does? at? office [^asking narrows stop]* (?=stop)",
        "self auxiliary* does? at [office level] workplace* (?=stop)",
        # and as what: "tôi là văn thư xã,"
        "self that [you person workplace paper]+ (?=stop)",
        # to what end: "để phục vụ cuộc họp,"
        "in_order_to auxiliary* [deed paper] [deed paper fact when for people workplace]* (?=stop)",
    )
)

# A whole clause beside the one that asks.
ASIDES = (
    # "sếp đang hỏi gấp"
    rule(
        """
        (?= .* [self when asks heard courtesy helps]
          | .* [you person] .* [does looks]
          | .* [does looks] .* [you person]
          | .* [about_to when prepares] .* [deed paper]
          | .* [shows for] .* people .* particle)
        [^asking narrows other]+
        """
    ),
    # "để tôi đưa vào bài giảng"
    rule(
        """
        in_order_to
        (auxiliary* [self about_to] .* | [deed paper fact auxiliary for with people workplace]+)
        """
    ),
)
# The same, but only after what is asked: "chỗ tôi đang …", "… đang hỏi gấp".
ASIDE_AFTERWARDS = rule(
    """
    [person you office at level]{0,3} [self you] auxiliary* [about_to deed asks] [^narrows]*
    | [^narrows]{1,5} asks [helps when people particle with]*
    """
)
# A clause of someone's case: "mẹ tôi là nghệ nhân", "xã mình chuẩn bị …", "có bác ngư dân thuộc hộ nghèo".
TELLS_CASE = rule("[person you] | [^asking]* self")
# "bên em", "của tụi mình", wherever it stands.
WITH_US = rule("at self+ (?! [about_to deed asks])")

_PARTICLES = """
    ([particle bids]+ [self you]{0,2} courtesy? particle*)+
    | (?<=question_word) [self you]{1,2} [courtesy particle]*
    | with
"""
# What may close the clause that asks, behind its question word or not; each is tried on what the one before has left.
CLOSINGS = tuple(
    rule(f"({expression}) $")
    for expression in (
        # "để tôi báo cáo lãnh đạo"
        """
        in_order_to auxiliary* self [^asking]*
        | in_order_to auxiliary* about_to auxiliary* [deed paper] [^asking]*
        | in_order_to [about_to does looks]* does [deed paper fact when for at]*
            person [person you office at level particle when]*
        """,
        # "cho tôi chuẩn bị bài nói"
        "for people+ auxiliary* deed [^asking]*",
        # "… bao nhiêu em đang cần gấp"
        "(?<= [asking particle]) [office at level]{0,2} self auxiliary* about_to [^asking narrows other]*",
        # "xem giúp em với"
        "(?<= [^office at level for]) (people{0,2} looks)? helps people{0,2} [with particle courtesy]* people?",
        # "em cảm ơn ạ"
        "(?<=.) people* [courtesy when]* courtesy [courtesy people particle]*",
        # "vậy chị", "không em"
        _PARTICLES,
        _PARTICLES,  # again: there may be some before the courtesy
    )
)
