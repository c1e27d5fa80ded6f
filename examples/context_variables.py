"""Context variables: a value for a task and whatever it calls, without passing it along."""

import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="-")
depth = contextvars.ContextVar("depth")


def log(message):
    print(f"[{request_id.get()}] {message}")


async def query(table):
    log(f"reading {table}")
    await asyncio.sleep(0.05)
    log(f"read {table}")


async def handle(number):
    request_id.set(f"request {number}")  # seen by this task only
    log("started")
    await asyncio.sleep(number / 5)
    await asyncio.create_task(query(f"table {number}"))  # a new task gets a copy
    log("finished")


def count(n):
    depth.set(n)
    return n and count(n - 1)


async def main():
    log("before")
    await asyncio.gather(*(handle(n) for n in (1, 2, 3)))
    log("after")

    context = contextvars.copy_context()
    context.run(count, 3)
    print("in the copy:", context[depth], "- here:", depth.get("unset"))

    with request_id.set("block"):  # a token is a context manager that undoes it
        log("inside the block")
    log("outside again")
    await asyncio.create_task(query("table 9"), context=context)


asyncio.run(main())
