from threading import Event, get_ident

import pytest

from llm.backends.backend import ModelError, Prompt, Request
from llm.backends.scripted import Scripted
from llm.worker import Turn, Worker


@pytest.fixture
def worker():
    worker = Worker(Scripted)
    yield worker
    worker.close()


def blocker(worker):
    started, go = Event(), Event()
    job = worker.submit(Turn.WRITING, lambda backend, cancel: (started.set(), go.wait(10)))
    assert started.wait(10)
    return job, go


def test_grading_goes_before_writing(worker):
    order = []
    _, go = blocker(worker)
    jobs = [
        worker.submit(turn, lambda backend, cancel, turn=turn: order.append(turn) or True)
        for turn in (Turn.WRITING, Turn.GRADING, Turn.WRITING, Turn.GRADING)
    ]
    go.set()
    assert all(job.result(10) for job in jobs)
    assert order == [Turn.GRADING, Turn.GRADING, Turn.WRITING, Turn.WRITING]


def test_one_thread_owns_the_model(worker):
    seen = {worker.submit(Turn.GRADING, lambda backend, cancel: get_ident()).result(10) for _ in range(5)}
    assert len(seen) == 1
    assert get_ident() not in seen


def test_a_job_cancelled_in_line_never_begins(worker):
    _, go = blocker(worker)
    began = []
    job = worker.submit(Turn.WRITING, lambda backend, cancel: began.append(1) or True)
    job.cancel()
    go.set()
    with pytest.raises(ModelError, match="cancelled"):
        job.result(10)
    assert began == []


def test_a_running_job_sees_that_it_is_cancelled(worker):
    started = Event()
    job = worker.submit(Turn.WRITING, lambda backend, cancel: (started.set(), cancel.wait(10))[1])
    assert started.wait(10)
    job.cancel()
    assert job.result(10) is True


def test_a_model_that_cannot_be_loaded_fails_the_job_and_is_tried_again():
    tries = []

    def load():
        tries.append(1)
        if len(tries) == 1:
            raise ModelError("no model there")
        return Scripted(["hello"])

    worker = Worker(load)
    ask = Request(Prompt("", ("hi",)))
    with pytest.raises(ModelError, match="no model there"):
        worker.submit(Turn.GRADING, lambda backend, cancel: True).result(10)
    replies = worker.submit(Turn.GRADING, lambda backend, cancel: backend.complete([ask], cancel)).result(10)
    assert replies[0].text == "hello"
    worker.close()


def test_an_error_of_the_model_belongs_to_its_job(worker):
    ask = Request(Prompt("", ("hi",)))
    heard = Event()
    failed = worker.submit(
        Turn.GRADING, lambda backend, cancel: backend.complete([ask], cancel), lambda job: heard.set()
    )
    with pytest.raises(ModelError, match="script has ended"):
        failed.result(10)
    assert heard.wait(10)
    assert worker.submit(Turn.GRADING, lambda backend, cancel: 7).result(10) == 7


def test_a_fault_reaches_who_waits_and_leaves_the_worker_alive(worker):
    failed = worker.submit(Turn.GRADING, lambda backend, cancel: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        failed.result(10)
    assert worker.submit(Turn.GRADING, lambda backend, cancel: 7).result(10) == 7
