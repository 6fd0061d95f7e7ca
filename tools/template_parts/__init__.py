"""The pieces the Word templates of the built-in pack are made of.

    measures   steps of the page: lengths, colours of the theme
    markup     elements as strings
    text       paragraphs, runs, messages
    controls   content controls: one per answer
    tables     rows, cells, boxes to write in
    drawing    logo and marks
    pictograms the pictures of the QLS-100 and the themes, and the ellipse round what was circled
    styles, theme, furniture, package   the parts of the file that are no body
    kring      a group of people round one of them
    gids       what the guides and the talks have in common
    vaardigheden, themas, plan, signalering, kaart, contacts, gewone_dag, qls_100,
    folder, toolkit   the bodies

Every body is written once and holds blank, prefilled and final side by side as Jinja blocks.
"""
