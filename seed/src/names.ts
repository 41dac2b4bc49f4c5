/** Invented people: any first name with any last name. 72 × 72 = 5,184 different ones. */
export const firstNames =
  `Aaron Alba Amal Amira Anouk Aris Astrid Bea Bruno Cato Chiara Clara Daan Dalia Dario Edda Elias Elif Emil Enzo
Esme Farah Felix Femke Finn Freya Gaia Gustav Hana Hugo Ida Ilse Imran Ines Ivo Jana Jonas Juno Kaja Karim Kira Lars Leila Lena
Linus Livia Luca Maja Malik Mara Mateo Mila Milan Nadia Nico Nina Noor Olga Omar Otto Paula Priya Rafael Rosa Samir Selma Stella Sven
Tara Theo Vera Yara`.split(/\s+/)

export const lastNames =
  `Abbas Adler Almeida Andersen Baker Bauer Bellini Berg Bianchi Blom Brandt Castro Costa Dahl Diaz Dubois Duarte Eklund
Farkas Ferrari Fischer Fontaine Garcia Greco Haas Hansen Hart Hoffman Holm Ibarra Ito Jansen Kaya Keller Klein Kowal Kruger Larsen
Laurent Leroy Lind Lopez Lund Marin Martin Meyer Moreau Moretti Nagy Nilsson Novak Okafor Olsen Ortega Patel Pereira Petit Popescu
Ricci Rivera Rossi Santos Schmidt Silva Sorensen Suzuki Torres Varga Vermeer Weber Winter Yilmaz`.split(/\s+/)
