"""A server that plays a model which reads: it writes one true note about each passage, and is a kind grader."""

import contextlib
import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PASSAGE = re.compile(r"\[passage \w+\]\n(.*?)\n\[end \w+\]", re.DOTALL)
QUOTATION = re.compile(r"\[quotation \w+\]\n(.*?)\n\[end \w+\]", re.DOTALL)
LIKELY_MET = [{"token": token, "logprob": chance} for token, chance in (("A", -0.01), ("B", -5), ("C", -6))]


class Reader(ThreadingHTTPServer):
    """Serves on loopback; `pause` is how long it thinks about a passage, `asked` how often it was asked about one, `read` what it has read."""

    daemon_threads = True

    def __init__(self, pause=0.0):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pause, self.asked, self.read = pause, 0, []
        self.url = f"http://127.0.0.1:{self.server_port}/v1"


@contextlib.contextmanager
def serving(pause=0.0):
    server = Reader(pause)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        self._send(json.dumps({"data": [{"id": "reader"}]}))

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not body.get("stream"):
            text = '{"a": "x7"}' if "response_format" in body else "A"
            logprobs = {"content": [{"top_logprobs": LIKELY_MET}]} if body.get("logprobs") else None
            self._send(json.dumps({"choices": [{"message": {"content": text}, "logprobs": logprobs}]}))
            return
        text = self._reply(body["messages"][-1]["content"])
        chunk = {"choices": [{"delta": {"content": text}, "finish_reason": "stop"}]}
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self._send(f"data: {json.dumps(chunk)}\n\ndata: [DONE]\n\n")

    def _reply(self, asked):
        if quotation := QUOTATION.search(asked):
            return json.dumps({"answers": [quotation[1]]})
        passage = PASSAGE.search(asked)
        if passage is None:
            return "Think of the part that you left out."
        self.server.asked += 1
        time.sleep(self.server.pause)
        sentence = passage[1].splitlines()[-1].split(". ")[0].rstrip(".") + "."
        subject, _, rest = sentence.partition(" ")
        self.server.read.append(subject)
        note = {"quote": sentence, "front": f"What is known of {subject.lower()}?", "back": rest}
        return json.dumps({"notes": [{**note, "points": [], "kind": "basic"}]})

    def _send(self, text):
        payload = text.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)
