// HousingRules.Facts has a FactAttribute of its own, for properties; in a test [Fact] is xunit's.
global using FactAttribute = Xunit.FactAttribute;
