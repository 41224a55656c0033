"""Documents made on the spot, for the tests of what reads them."""

import io
import zipfile

CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def zipped(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def chapter(body):
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title/></head><body>{body}</body></html>"
    )


def book(chapters, contents=None, title="On kites", more=None, spine=None):
    """An e-book: `chapters` is file to body, in order of the manifest; `contents` is file to name."""
    names = list(chapters)
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(names)
    )
    order = "".join(f'<itemref idref="i{names.index(name)}"/>' for name in (spine or names))
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        **{f"OEBPS/{name}": chapter(body) for name, body in chapters.items()},
    }
    if contents is not None:
        links = "".join(f'<li><a href="{name}">{label}</a></li>' for name, label in contents.items())
        members["OEBPS/nav.xhtml"] = chapter(f'<nav epub:type="toc"><ol>{links}</ol></nav>')
        items += '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        order = '<itemref idref="nav"/>' + order
    members["OEBPS/book.opf"] = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    return zipped({**members, **(more or {})})


FONTS = {"": "Helvetica", "bold": "Helvetica-Bold", "mono": "Courier"}


def pdf(pages, title="", extra="", trailer=""):
    """A PDF; a page is a list of (x, y, size, text) or (x, y, size, text, font), from the bottom left."""
    fonts = list(FONTS)
    count = len(pages)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{' '.join(f'{3 + len(fonts) + 2 * at} 0 R' for at in range(count))}] >>",
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{FONTS[font]} /Encoding /WinAnsiEncoding >>"
            for font in fonts
        ),
    ]
    resources = " ".join(f"/F{at} {3 + at} 0 R" for at in range(len(fonts)))
    for page in pages:
        content = "".join(_shown(*piece, fonts=fonts) for piece in page)
        box = f"/MediaBox [0 0 612 792] {extra} /Resources << /Font << {resources} >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R {box} /Contents {len(objects) + 2} 0 R >>",
            f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream",
        ]
    objects.append(f"<< /Title ({title}) >>")
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(data)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    root = f"/Root 1 0 R /Info {len(objects)} 0 R {trailer}"
    data += f"trailer << /Size {len(objects) + 1} {root} >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(data)


def _shown(x, y, size, text, font="", *, fonts):
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{fonts.index(font)} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n"


def column(lines, x=72, top=700, size=10, step=12, font=""):
    """Lines of text below each other; an empty one leaves its place free."""
    return [(x, top - step * at, size, line, font) for at, line in enumerate(lines) if line]
