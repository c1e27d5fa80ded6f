"""A small simulation: a bank with two tellers, customers that come at random, and a closing time."""

import asyncio
import random
from dataclasses import dataclass, field

MINUTE = 0.02  # seconds of real time a minute of the bank's


@dataclass(order=True)
class Customer:
    arrives: int
    name: str = field(compare=False)
    business: int = field(compare=False)


@dataclass
class Bank:
    tellers: asyncio.Semaphore
    served: list = field(default_factory=list)
    left: list = field(default_factory=list)

    async def serve(self, customer, patience):
        await asyncio.sleep(customer.arrives * MINUTE)
        try:
            async with asyncio.timeout(patience * MINUTE):
                await self.tellers.acquire()
        except TimeoutError:
            self.left.append(customer)
            return
        try:
            await asyncio.sleep(customer.business * MINUTE)
            self.served.append(customer)
        finally:
            self.tellers.release()


def crowd(seed, names):
    source = random.Random(seed)
    minute = 0
    for name in names:
        minute += source.randint(3, 9)
        yield Customer(minute, name, source.choice([6, 12, 24]))


async def main():
    bank = Bank(asyncio.Semaphore(2))
    customers = list(crowd(2026, "Ann Bob Cem Dora Emil Fay Gus Hana Ivo Jun".split()))
    for customer in customers:
        print(f"{customer.arrives:3} {customer.name:<5} {customer.business:2} minutes of business")
    async with asyncio.TaskGroup() as group:
        for customer in customers:
            group.create_task(bank.serve(customer, patience=8.5), name=customer.name)
    print("served:", ", ".join(sorted(c.name for c in bank.served)))
    print("left:  ", ", ".join(sorted(c.name for c in bank.left)) or "nobody")
    print("first and last to come:", min(customers).name, max(customers).name)


asyncio.run(main())
