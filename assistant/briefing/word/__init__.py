"""Briefings and cards as Word files in the layout of Nghị định 30/2020/NĐ-CP, annex I."""
