"""The sentences of the leaflet, each a text of its own: a pack may say any of them otherwise."""

from __future__ import annotations

from template_parts.text import message

_TEXTS = {
    "wie.titel": "Wie zitten er in jouw groep?",
    "wie.groep": (
        "In een {resourcegroep} zitten mensen die jou steunen zolang je in behandeling bent."
    ),
    "wie.kiezen": "Jij kiest wie dat zijn. Dat heet nomineren.",
    "wie.mensen": (
        "Het kan familie zijn, een vriend of een kennis. Ook een hulpverlener bij wie je je "
        "goed voelt mag erbij, van de ggz of van ergens anders."
    ),
    "wie.vast": "Je {regieondersteuner} doet altijd mee.",
    "wie.later": "Later kun je andere mensen kiezen. Een paar vaste gezichten is wel fijn.",
    "wie.naam": "Hoe je {steungroep} heet, bepaal jij.",
    "begin.titel": "Hoe begin je?",
    "begin.gesprek": "Je {regieondersteuner} praat eerst apart met ieder die je kiest.",
    "begin.helpen": "Wat kan iemand voor jou doen? En wat hebben jullie samen meegemaakt?",
    "begin.later": "Dan hoeft dat later niet meer in de groep.",
    "begin.nieuw": "Komt er iemand bij? Dan volgt ook met die persoon een gesprek.",
    "samen.titel": "Wat doe je samen?",
    "samen.kiezen": (
        "Jij zegt waar het over gaat en wat je wilt bereiken, nu en later. De groep denkt mee"
        " en helpt. Bijvoorbeeld met:"
    ),
    "samen.wonen": "wonen en geld",
    "samen.dag": "wat je overdag doet",
    "samen.sport": "sport en bewegen",
    "samen.contact": "contact met anderen",
    "samen.gevoel": "hoe je je voelt",
    "samen.agenda": (
        "Vooraf maak je met je {regieondersteuner} een agenda. Jullie spreken af wie wat doet"
        " en wie het gesprek leidt."
    ),
    "samen.thema": (
        "Soms gaat een bijeenkomst over één thema. Denk aan stress, of aan tekens dat het "
        "minder gaat."
    ),
    "waarom.titel": "Waarom zou je meedoen?",
    "waarom.alleen": (
        "Niemand hoeft alles alleen te doen. Zeker als het even tegenzit, is het fijn dat er "
        "mensen naast je staan."
    ),
    "waarom.regie": "En het gaat over jouw leven. In deze groep beslis jij.",
    "wat.titel": "Wat is een {resourcegroep}?",
    "wat.samen": "Iedereen heeft anderen nodig, en het meest als het even niet goed gaat.",
    "wat.groep": (
        "In een {resourcegroep} zitten mensen die {de client} zelf kiest, omdat ze belangrijk zijn."
    ),
    "wat.leden": (
        "Denk aan familie, buren en vrienden, of aan een {ervaringsdeskundige} of hulpverlener."
    ),
    "wat.gelijk": "Ieders stem telt even zwaar.",
    "wat.doelen": (
        "Samen werken ze aan wat {de client} wil bereiken: een fijnere dag, meer vrienden, "
        "vaker sporten, minder schulden."
    ),
    "wat.regie": (
        "{De regieondersteuner} hoort er altijd bij. Die helpt de groep op weg, en helpt om "
        "de doelen op te schrijven."
    ),
    "wat.vaak": (
        "De groep ziet elkaar een paar keer per jaar, meestal eens in de drie maanden. Dan "
        "gaat het over de doelen, en spreken ze af wie wat doet."
    ),
    "wat.wisselen": "{De client} kan later andere mensen kiezen.",
    "gesprekken.titel": "Hoe begint het?",
    "gesprekken.vooraf": (
        "{De regieondersteuner} praat eerst met ieder apart: over wat ze samen met {de "
        "client} hebben meegemaakt, en hoe ze willen helpen."
    ),
    "gesprekken.gevoel": "Ook gevoelens krijgen daar een plek.",
    "gesprekken.doel": "Dan is er later in de groep minder onduidelijk.",
    "trainingen.titel": "Wat kan de groep leren?",
    "trainingen.uitleg": (
        "Wie dat nodig heeft, kan een training volgen. Zo kan de groep {de client} beter "
        "steunen. Er zijn er negen:"
    ),
    "trainingen.besluiten": "samen beslissen",
    "trainingen.communicatie": "communicatie",
    "trainingen.problemen": "problemen oplossen",
    "trainingen.stress": "omgaan met stress",
    "trainingen.doelen": "persoonlijke doelen",
    "trainingen.ziekte": "psycho-educatie",
    "trainingen.signalen": "vroege signalen",
    "trainingen.stigma": "destigmatiseren",
    "trainingen.gezondheid": "gezondheid",
    "plek.titel": "Hoe gaat een bijeenkomst?",
    "plek.waar": "{De client} kiest de plek: bij iemand thuis of in een buurthuis.",
    "plek.veilig": "Het is er rustig en veilig, en niemand luistert mee.",
    "plek.voorzitter": (
        "{De voorzitter} let op de agenda en de klok. Elk punt komt aan de beurt, en iedereen"
        " weet wat er is afgesproken."
    ),
    "plek.sfeer": "De sfeer is goed, en ook zakelijk.",
    "klaar.titel": "Wanneer is de groep klaar?",
    "klaar.minder": (
        "Zijn veel doelen gehaald, en lukt het met minder zorg? Dan kan {de client} in de "
        "groep vertellen dat de ggz mag stoppen."
    ),
    "klaar.verwijzing": "{De zorgverantwoordelijke} komt dan een keer praten over een verwijzing.",
    "klaar.terugval": (
        "De groep spreekt af wat er gebeurt als het weer slechter gaat, en wie dan helpt."
    ),
    "klaar.verder": (
        "De behandelaar gaat misschien weg, en iemand van het wijkteam komt erbij. De groep "
        "kan een leven lang blijven."
    ),
}

SAID = {place: message(text, place) for place, text in _TEXTS.items()}
"""Place -> the Jinja that prints its text."""
