"""The demo world: two invented neighbouring towns as plain typed data.

Nothing here touches the database or Django. Every value is a frozen dataclass from
:mod:`allmende.entrance.demo.records`; :func:`allmende.entrance.demo.world.demo_towns` puts all parts together.
All content is invented, German municipal content; the law it quotes is real (federal law and Land Brandenburg).
"""
