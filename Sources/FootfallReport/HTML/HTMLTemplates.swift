/// The templates of the page.
///
/// Two braces escape what they write; three do not, and stand only around drawings and the style
/// sheet, which this module makes itself.
enum HTMLTemplates {
  static let library: PageTemplate.Library = {
    var templates: [String: PageTemplate] = [:]
    for (name, text) in all {
      do {
        templates[name] = try PageTemplate(text)
      } catch {
        preconditionFailure("the template `\(name)` is not well formed: \(error)")
      }
    }
    return PageTemplate.Library(templates: templates)
  }()

  /// A text for a section that is left out where the text is empty: to a template an empty text is
  /// still a text.
  static func optional(_ text: String) -> Any { text.isEmpty ? false : text }

  private static let all = [
    ("page", page), ("head", head), ("run", run), ("numbers", numbers), ("factors", factors),
    ("safety", safety), ("comparison", comparison),
  ]

  private static let head = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="generator" content="Footfall {{version}}">
    <meta name="color-scheme" content="light dark">
    <title>Footfall: {{pageTitle}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#report">Skip to the report</a>
    <header class="bar"><p class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 20c-2-4-1-9 2-12l5 3c3 2 6 3 8 6l-1 3z" class="mark"/></svg> Footfall</p><p class="kind">running form from your own sensors</p></header>
    """

  private static let page = """
    {{> head}}
    <main id="report" tabindex="-1">
    {{#runs}}
    {{> run}}
    {{/runs}}
    </main>
    <footer class="foot">
    <p>{{intendedUse}}</p>
    <p>Made by Footfall {{version}}. Everything on this page was worked out on your own computer.</p>
    </footer>
    </body>
    </html>

    """

  private static let comparison = """
    {{> head}}
    <main id="report" tabindex="-1">
    <h1>Runs compared</h1>
    <ul class="plain">
    {{#runs}}<li><b>{{letter}}</b> {{name}}{{#speed}}, {{speed}}{{/speed}}</li>
    {{/runs}}
    </ul>
    {{#speedIsSaid}}<p class="facts">All at one speed, as you say.</p>{{/speedIsSaid}}
    {{#mountingIsSaid}}<p class="facts">The sensors stayed on between them, as you say.</p>
    {{/mountingIsSaid}}
    {{#sentences}}<p class="lead">{{.}}</p>
    {{/sentences}}
    {{#hasDrawings}}
    <h2>Larger than chance</h2>
    <div class="grid">
    {{#drawings}}
    <figure><h3>{{title}}</h3>{{{svg}}}<figcaption>{{caption}}</figcaption></figure>
    {{/drawings}}
    </div>
    {{/hasDrawings}}
    {{#hasRest}}
    <h2>Within chance</h2>
    <table>
    <thead><tr><th scope="col">What</th><th scope="col">A <small>95 % interval</small></th>{{#others}}<th scope="col">{{letter}} <small>difference, and what chance leaves open</small></th>{{/others}}</tr></thead>
    <tbody>
    {{#rest}}
    <tr><th scope="row">{{title}}</th><td>{{base}} <small>{{interval}}</small></td>{{#changes}}<td>{{value}} <small>{{difference}}</small></td>{{/changes}}</tr>
    {{/rest}}
    </tbody>
    </table>
    {{/hasRest}}
    <p class="notes">{{legend}}</p>
    </main>
    <footer class="foot">
    <p>{{intendedUse}}</p>
    <p>Made by Footfall {{version}}.</p>
    </footer>
    </body>
    </html>

    """

  private static let run = """
    <article aria-labelledby="{{anchor}}title">
    {{#care}}
    <section class="care" aria-labelledby="{{anchor}}care">
    <h2 id="{{anchor}}care">Read this first</h2>
    <p class="strong">{{words}}</p>
    {{#safety}}{{> safety}}{{/safety}}
    </section>
    {{/care}}
    <section class="top">
    <h1 id="{{anchor}}title">{{title}}</h1>
    <p class="facts">{{#facts}}<span>{{.}}</span> {{/facts}}</p>
    {{#sentences}}<p class="lead">{{.}}</p>
    {{/sentences}}
    <dl class="tiles">
    {{#tiles}}
    <div class="tile"><dt>{{title}}</dt><dd><b>{{value}}</b> {{unit}}<small>95 %: {{interval}}</small><small><span class="dots" aria-hidden="true">{{dots}}</span> {{class}}</small></dd></div>
    {{/tiles}}
    </dl>
    {{#hasCards}}<div class="cards">{{/hasCards}}
    {{#cards}}
    <div class="card {{level}}">
    <h2><span class="level"><span aria-hidden="true">{{mark}}</span> {{Level}}</span> {{title}}</h2>
    <p>{{reading}}.</p>
    {{#cue}}<p class="cue"><b>To try:</b> {{text}} <cite>{{origin}}</cite></p>{{/cue}}
    <p class="soft">Evidence: grade {{grade}}, {{meaning}}. {{note}} <a href="#{{anchor}}{{id}}">More</a></p>
    </div>
    {{/cards}}
    {{#hasCards}}</div>{{/hasCards}}
    </section>
    {{#hasDrawings}}
    <section aria-labelledby="{{anchor}}form">
    <h2 id="{{anchor}}form">Your form, drawn</h2>
    <div class="grid{{#isMany}} many{{/isMany}}">
    {{#drawings}}
    <figure><h3>{{title}}</h3>{{{svg}}}<figcaption>{{caption}}</figcaption></figure>
    {{/drawings}}
    </div>
    {{#hasAbsent}}
    <p class="label">Not drawn</p>
    <ul class="plain cols">
    {{#absent}}<li><b>{{title}}.</b> {{why}}</li>
    {{/absent}}
    </ul>
    {{/hasAbsent}}
    </section>
    {{/hasDrawings}}
    <div class="sheet">
    {{#hasRows}}{{> numbers}}{{/hasRows}}
    {{#hasUnmeasured}}
    <section aria-labelledby="{{anchor}}unmeasured">
    <h2 id="{{anchor}}unmeasured">Not measured, and why</h2>
    <ul class="plain">
    {{#unmeasured}}<li><b>{{title}}.</b> {{words}}</li>
    {{/unmeasured}}
    </ul>
    </section>
    {{/hasUnmeasured}}
    <section aria-labelledby="{{anchor}}data">
    <h2 id="{{anchor}}data">{{#hasRun}}Recordings and data quality{{/hasRun}}{{#isEmpty}}What was wrong{{/isEmpty}}</h2>
    <ul class="plain">
    {{#recordings}}<li><b>{{name}}</b>: {{facts}}</li>
    {{/recordings}}
    {{#quality}}<li>{{#label}}<code>{{label}}</code> {{/label}}{{words}}{{#help}}<span class="cue help"><b>To do:</b> {{help}}.</span>{{/help}}</li>
    {{/quality}}
    {{#isSound}}<li>No gap, no clipping, nothing repaired.</li>{{/isSound}}
    </ul>
    </section>
    {{#hasRun}}{{> factors}}{{/hasRun}}
    {{#safety}}
    <section class="calm" aria-labelledby="{{anchor}}pain">
    <h2 id="{{anchor}}pain">About pain</h2>
    {{> safety}}
    </section>
    {{/safety}}
    <section class="sources" aria-labelledby="{{anchor}}sources">
    <h2 id="{{anchor}}sources">Sources</h2>
    <ul class="plain">
    {{#sources}}<li>{{.}}</li>
    {{/sources}}
    </ul>
    </section>
    </div>
    </article>
    """

  private static let numbers = """
    <section aria-labelledby="{{anchor}}numbers">
    <h2 id="{{anchor}}numbers">Numbers</h2>
    <table class="numbers">
    <thead><tr><th scope="col">What</th><th scope="col">Value <small>95 % interval</small></th><th scope="col" class="bar-cell">Among what is usual</th><th scope="col">Class <small>from</small></th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{name}}{{#usual}}<small>{{usual}}</small>{{/usual}}</th><td>{{#values}}{{#whole}}<span class="value">{{#side}}<i>{{side}}</i> {{/side}}<b>{{number}}</b>{{unit}} <small>{{interval}}</small></span>{{/whole}}{{#part}}<small>{{side}} {{number}}{{#between}} ({{between}}){{/between}}</small>{{/part}}{{/values}}</td><td class="bar-cell">{{{bar}}}</td><td><span class="dots" aria-hidden="true">{{dots}}</span> {{class}}<small>{{count}}</small></td></tr>
    {{/rows}}
    </tbody>
    </table>
    <div class="notes">
    <p>The interval holds the true value in 95 of 100 cases. High: validated in this place on the body. Moderate: less sure. Low: a hint only. The small number is how many steps, strides, windows or seconds it rests on. In the bars the gray band is what is usual, the lines are the intervals, the dots the values.</p>
    {{#lowered}}<p>{{.}}</p>
    {{/lowered}}
    {{#speedUnknown}}<p>What is usual depends on speed. Give it with <code>--treadmill-speed</code>, in m/s, to narrow the usual ranges.</p>{{/speedUnknown}}
    </div>
    </section>
    """

  private static let factors = """
    <section class="factors" aria-labelledby="{{anchor}}factors">
    <h2 id="{{anchor}}factors">What articles on inner-knee pain name</h2>
    <p>{{introduction}}</p>
    {{#raised}}
    <div class="card {{level}}" id="{{anchor}}{{id}}">
    <h3><span class="level"><span aria-hidden="true">{{mark}}</span> {{Level}}</span> {{title}}</h3>
    <p>{{reading}}. <span class="soft">The articles: {{chain}}.</span></p>
    <ul class="plain">
    {{#evidence}}<li><span class="grade"><span class="hidden">evidence grade </span>{{letter}}</span> {{words}} <cite>{{origin}}</cite></li>
    {{/evidence}}
    </ul>
    <p>{{note}}</p>
    {{#hasAdvice}}
    <ul class="plain">
    {{#advice}}<li><b>To try:</b> {{text}} <cite>{{origin}}</cite></li>
    {{/advice}}
    </ul>
    {{/hasAdvice}}
    {{#others}}<p class="soft">Read with {{others}}.</p>{{/others}}
    </div>
    {{/raised}}
    {{#groups}}
    <h3>{{title}}</h3>
    <ul class="plain ledger">
    {{#rows}}<li><span class="grade"><span class="hidden">evidence grade </span>{{letter}}</span> <b>{{title}}.</b> {{words}}</li>
    {{/rows}}
    </ul>
    {{/groups}}
    <p class="soft">Grades: {{#grades}}<span class="grade">{{letter}}</span> {{meaning}}. {{/grades}}</p>
    </section>
    """

  private static let safety = """
    <p>{{lead}}</p>
    <p class="label">{{stopTitle}}</p>
    <ul class="signs">
    {{#stop}}<li>{{text}}{{#keys}} <cite>{{keys}}</cite>{{/keys}}</li>
    {{/stop}}
    </ul>
    <p class="label">{{assessTitle}}</p>
    <ul class="signs">
    {{#assess}}<li>{{text}}{{#keys}} <cite>{{keys}}</cite>{{/keys}}</li>
    {{/assess}}
    </ul>
    <p>{{close}}</p>
    """
}
